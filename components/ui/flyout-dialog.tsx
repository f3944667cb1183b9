'use client'

import { useRouter } from 'next/navigation'
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react'
import { flyoutLeaves } from './flyout-leaving'

type Props = {
  /** The page's address without the flyout. */
  closeHref: string
  /** The heading that names the dialog. */
  labelledBy: string
  /** The link that opens it, for focus when the reader came by the address. */
  openerId: string
  children: ReactNode
}

/**
 * Makes the open dialog of the server modal. The platform does the rest: Esc, the trap, focus back to the opener.
 * Closing goes back in the history where a click had opened it, so that Back and Close are the same.
 */
export function FlyoutDialog({ closeHref, labelledBy, openerId, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const left = useRef<() => void>(null)

  const leave = useEffectEvent(() => {
    if (ref.current?.open) return
    begin(left)
    if (cameByClick()) return router.back()
    document.getElementById(openerId)?.focus()
    router.push(closeHref, { scroll: false })
  })
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const onClose = () => leave()
    const onCancel = () => begin(left)
    dialog.removeAttribute('open')
    dialog.showModal()
    dialog.addEventListener('close', onClose)
    // Esc gives the focus back before the dialog says that it is closed.
    dialog.addEventListener('cancel', onCancel)
    return () => {
      // A link inside leads elsewhere: that this closes the dialog is no reason to go back to its page.
      dialog.removeEventListener('close', onClose)
      dialog.removeEventListener('cancel', onCancel)
      // Closing before it is taken away gives focus back to the opener, also on Back.
      dialog.close()
      left.current?.()
      left.current = null
    }
  }, [])

  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    const onBackdrop = event.target === event.currentTarget
    const onCloseLink = event.target instanceof Element && event.target.closest('[data-close]')
    if (!onBackdrop && !onCloseLink) return
    event.preventDefault()
    begin(left)
    event.currentTarget.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the platform closes it by Esc, and Close is a link.
    <dialog ref={ref} open className="flyout" aria-labelledby={labelledBy} onClick={onClick}>
      {children}
    </dialog>
  )
}

/** Links wait from now on until its page is there. */
function begin(left: RefObject<(() => void) | null>): void {
  left.current ??= flyoutLeaves()
}

/** The document was loaded at another address, so a click inside the page opened the flyout. */
function cameByClick(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry !== undefined && entry.name.split('#')[0] !== location.href.split('#')[0]
}
