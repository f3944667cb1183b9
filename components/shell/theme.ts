export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]
export const THEME_NAMES: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'As the system' }

/** What the cookie asks for; anything else is the system's own. */
export const themeOf = (text: string | undefined): Theme => THEMES.find((theme) => theme === text) ?? 'system'
