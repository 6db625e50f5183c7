/**
 * The header of an answer that is to be kept as a file. A name beyond ASCII is given in RFC 6266's way, too: headers
 * hold no other characters.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^ -~]|["\\]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, percentEncoded)
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${exact}`}`
}

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16)}`
