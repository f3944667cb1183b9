/** One line of the doctor: what it looks at, and what it finds; an error is a fault. Nothing is changed. */
export type Check = { name: string; ask: () => Promise<string> }
