/** The settings of this process as it began. */
export const FIRST: Readonly<NodeJS.ProcessEnv> = { ...process.env }
