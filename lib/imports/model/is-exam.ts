import { plain } from '../../text/finder'

/** Rows about exams say nothing of certifications, nor of their person. */
export const isExam = (type: string): boolean => plain(type).startsWith('exam')
