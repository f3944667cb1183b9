import { version } from '@/lib/version'

export function Footer() {
  return (
    <footer className="foot">
      <span>Laurel is not affiliated with Microsoft.</span>
      <span>Version {version}</span>
    </footer>
  )
}
