export interface NeedChoicePart {
  indicator: string
  weight: number
}
