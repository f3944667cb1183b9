import type { Config } from 'tailwindcss'

// Read through `@config` in app/globals.css. Colours are CSS variables there, so that dark, print and
// forced colours are one switch and no class is written twice.
export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
} satisfies Config
