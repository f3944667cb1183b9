import { useEffect } from 'react'

/**
 * While a file is on its way out of this page, leaving it asks first. Laurel's own links then load anew, because only
 * that lets the browser ask.
 */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const loadAnew = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link && !link.getAttribute('href')?.startsWith('#')) event.stopPropagation()
    }
    addEventListener('beforeunload', ask)
    addEventListener('click', loadAnew, true)
    return () => {
      removeEventListener('beforeunload', ask)
      removeEventListener('click', loadAnew, true)
    }
  }, [active])
}
