/** Who runs an installation, as far as they have said: for the pages by which law lets people know. */
export interface Operator {
  /** With postal address. */
  readonly name: string | null
  readonly email: string | null
  readonly telephone: string | null
  /** Who acts for them. */
  readonly representative: string | null
  /** Where to write to about data protection, such as their officer for it. */
  readonly dataProtection: string | null
  /** What of visitors is kept before a request reaches this program: by a proxy, by whoever hosts it. */
  readonly hosting: string | null
  /** By which GovData knows who contributes data: http://dcat-ap.de/def/contributors/… */
  readonly contributorId: string | null
}
