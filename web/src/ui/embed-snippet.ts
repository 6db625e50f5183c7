interface Frame {
  address: string
  title: string
}

/** Of the frame, in pixels. */
export const frameHeight = 720

/** The lines a website needs to show the small page inside its own. */
export function snippet({ address, title }: Frame): string {
  return [
    '<iframe',
    `  src="${escaped(address)}"`,
    `  title="${escaped(title)}"`,
    `  width="100%"`,
    `  height="${String(frameHeight)}"`,
    `  style="border: 0"`,
    `  loading="lazy"`,
    `  referrerpolicy="no-referrer"`,
    '></iframe>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
