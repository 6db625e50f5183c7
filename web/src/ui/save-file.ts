/** Leaves a text with whoever reads the page, as a file of their own. */
export function saveFile({ name, text, type }: { name: string; text: string; type: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
