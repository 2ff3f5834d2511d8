import { useState, type FormEvent } from 'react'

/**
 * Sends a form when nothing is wrong with it. `wasTried`: what is wrong is said; before, nobody is told of what they
 * have not come to yet.
 */
export function useSubmit(
  isRight: boolean,
  send: () => void,
): { wasTried: boolean; submit: (event?: FormEvent) => void } {
  const [wasTried, setTried] = useState(false)
  return {
    wasTried,
    submit(event) {
      event?.preventDefault()
      setTried(true)
      if (isRight) send()
    },
  }
}
