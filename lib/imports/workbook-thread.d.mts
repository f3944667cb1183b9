/** A sheet begins; more of its rows; a row or all of them are too long (the end); nothing of that: the end. */
export type WorkbookMessage = { sheet?: string; rows?: string[][]; longRow?: number; tooMuch?: true }

/** In characters. */
export type WorkbookLimits = { record: number; all: number }
