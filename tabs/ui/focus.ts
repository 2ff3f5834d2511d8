import { useLayoutEffect } from 'react'

const isLost = (): boolean => !document.activeElement || document.activeElement === document.body

/** When what had the focus has gone from the page, it goes to the page's heading instead of nowhere. */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (isLost()) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    }),
  )
}

/** A dialog moves away over a fifth of a second; until then it keeps the focus. */
const FRAMES_MAX = 60

const hasDialog = (): boolean => document.querySelector('[role=dialog],[role=alertdialog]') !== null

/**
 * Goes on once no dialog is left on the page: a page that goes away while one of its dialogs closes leaves the next one
 * hidden from screen readers.
 */
export function afterDialogs(goOn: () => void, framesLeft = FRAMES_MAX): void {
  requestAnimationFrame(() => {
    if (hasDialog() && framesLeft > 0) afterDialogs(goOn, framesLeft - 1)
    else goOn()
  })
}

function giveBack(opener: Element | null, framesLeft = FRAMES_MAX): void {
  if (hasDialog() && framesLeft > 0) {
    requestAnimationFrame(() => giveBack(opener, framesLeft - 1))
    return
  }
  if (!isLost()) return
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  else keepFocus()
}

/** Gives the focus back to what opened a dialog. Fluent's own way costs the first page 25 kB. */
export function useReturnedFocus(isOpen: boolean): void {
  // Before the dialog takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const opener = document.activeElement
    return () => giveBack(opener)
  }, [isOpen])
}
