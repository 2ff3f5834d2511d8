import { useState } from 'react'

export type Draft<T> = {
  value: <K extends keyof T>(name: K) => T[K]
  write: <K extends keyof T>(name: K, value: T[K]) => void
  /** What somebody else has meanwhile put there, where one has written oneself; otherwise undefined. */
  theirs: <K extends keyof T>(name: K) => T[K] | undefined
  /** Gives up what one wrote oneself. */
  take: (name: keyof T) => void
  /** What one wrote that is not so already. */
  changes: Partial<T>
}

/** The fields of a form over something that others change too: what is not touched follows, what is typed stays. */
export function useDraft<T extends Record<string, string | boolean | number | null>>(now: T): Draft<T> {
  const [base, setBase] = useState(now)
  const [mine, setMine] = useState<Partial<T>>({})
  const has = (name: keyof T): boolean => Object.hasOwn(mine, name)
  const value = <K extends keyof T>(name: K): T[K] => (has(name) ? (mine[name] as T[K]) : now[name])
  const changed = (Object.keys(mine) as (keyof T)[]).filter((name) => mine[name] !== now[name])
  return {
    value,
    write: (name, next) => setMine((all) => ({ ...all, [name]: next })),
    theirs: (name) =>
      has(name) && now[name] !== base[name] && now[name] !== mine[name] ? now[name] : undefined,
    take(name) {
      setMine(({ [name]: _, ...others }) => others as Partial<T>)
      setBase((all) => ({ ...all, [name]: now[name] }))
    },
    changes: Object.fromEntries(changed.map((name) => [name, mine[name]])) as Partial<T>,
  }
}
