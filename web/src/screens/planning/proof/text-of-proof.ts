import { mostCharacters, UnreadableCertificate } from '@atlas/geo/placement/certificate'

/** No character takes more than four bytes: what is larger is not even read. @throws UnreadableCertificate */
export function textOfProof(file: File): Promise<string> {
  if (file.size <= 4 * mostCharacters) return file.text()
  return Promise.reject(
    new UnreadableCertificate({ key: 'certificateTooLong', most: mostCharacters }),
  )
}
