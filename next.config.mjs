/** @type {import('next').NextConfig} */
const config = {
  // The start script names the folder: it is keyed by the sources, so a build is reused until they change.
  distDir: process.env.LAUREL_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; a build on a stranger's machine does not need to repeat it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.LAUREL_TSCONFIG ?? 'tsconfig.json' },
  serverExternalPackages: [
    '@node-rs/argon2',
    'hucre',
    'nodemailer',
    'papaparse',
    'pdfkit',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'postgres',
    'saxes',
    'yauzl',
    'yazl',
  ],
  // Asked for by browsers that have not read the page's head yet, and by those that never do.
  redirects: () => [{ source: '/favicon.ico', destination: '/favicon.svg', permanent: true }],
  turbopack: { root: import.meta.dirname },
}

export default config
