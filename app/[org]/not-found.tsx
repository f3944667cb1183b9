import { NothingHere } from '@/components/shell/nothing-here'

export default function NotFoundInOrg() {
  return <NothingHere home="/" />
}
