import localFont from 'next/font/local'

/** One variable font, so that pages look the same everywhere: Western letters with every page, others when one needs them. What stands in until it is there: styles/tokens.css. */
const western = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-western',
  display: 'swap',
  adjustFontFallback: false,
})

const others = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-others',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1EFF' }],
})

/** Gives the page the names by which styles ask for it. */
export const fontClasses = `${western.variable} ${others.variable}`
