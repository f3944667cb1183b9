export type Segment = 'smb' | 'enterprise'

/** `Small, Medium & Corporate Commercial` and `SMC – Corporate` are smb, any other text is enterprise, null: unknown. */
export function segmentOf(text: string): Segment | null {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
  if (text.trim() === '') return null
  return letters.includes('small') || /^sm[bc]/.test(letters) ? 'smb' : 'enterprise'
}
