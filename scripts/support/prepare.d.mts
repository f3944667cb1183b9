/** The project's folder, absolute. */
export const root: string
export function stopWith(sentence: string): never
export function prepare(needs?: { dev?: boolean }): Promise<void>
