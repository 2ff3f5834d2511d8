import { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { leaveBrowser } from '../host/leaving.js'
import { signOut, useSession } from '../host/session.js'
import { useNotify } from './Notices.js'
import { problemText } from './ProblemView.js'

/** Signs out; says so where that could not be done, for whoever thinks they have left has not. */
export function useSignOut(): () => void {
  const t = useT()
  const notify = useNotify()
  const { inBrowser } = useSession()
  if (!inBrowser) return signOut
  return () =>
    void leaveBrowser().catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      notify({ text: problemText(t, error) })
    })
}
