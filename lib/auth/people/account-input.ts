import { z } from 'zod'

export const passwordInput = z.object({ current: z.string(), password: z.string() })
export const proofInput = z.object({ current: z.string(), code: z.string().max(100).optional() })
export const secondFactorCode = z.object({ code: z.string().max(100) })
