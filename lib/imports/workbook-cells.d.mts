export function cellText(value: unknown): string
export function plainNumber(text: string): string
