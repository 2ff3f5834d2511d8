import { use, useEffect, useRef, useState } from 'react'
import { UNSAFE_NavigationContext, type Navigator } from 'react-router'
import { afterDialogs } from './focus.js'
import { guardSteps, type Then } from './steps.js'

/** Somebody is on the way out with things not saved. */
export type Leaving = { leave: () => void; stay: () => void }

/** Links, and pages that lead on by themselves. */
function guardRouter(navigator: Navigator, then: Then): () => void {
  const { push, replace } = navigator
  navigator.push = (...step) => then(() => push(...step))
  navigator.replace = (...step) => then(() => replace(...step))
  return () => void Object.assign(navigator, { push, replace })
}

/** Closing the window or loading it anew: only the browser itself may ask. */
function guardWindow(isFree: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (!isFree()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}

/** `leaving`: null while nobody is. `free`: what follows is on purpose, as going on after saving. */
export type Guard = { leaving: Leaving | null; free: () => void }

/**
 * Asks before the page is left while something on it is not saved. The router that can do this itself costs the first
 * page more than the whole of this.
 */
export function useUnsaved(isUnsaved: boolean): Guard {
  const { navigator } = use(UNSAFE_NavigationContext)
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const isFree = useRef(false)
  useEffect(() => {
    if (!isUnsaved) return undefined
    const then: Then = (go) => {
      if (isFree.current) go()
      else setLeave(() => go)
    }
    const ends = [guardRouter(navigator, then), guardSteps(then), guardWindow(() => isFree.current)]
    return () => {
      for (const end of ends) end()
    }
  }, [isUnsaved, navigator])
  const free = (): void => {
    isFree.current = true
  }
  const stay = (): void => setLeave(null)
  const goOn = (): void => {
    free()
    stay()
    if (leave) afterDialogs(leave)
  }
  return { leaving: leave && { leave: goOn, stay }, free }
}
