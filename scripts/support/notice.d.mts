export function noticeOf(root: string): string
