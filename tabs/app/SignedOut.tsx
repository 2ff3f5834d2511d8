import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type ReactElement } from 'react'
import { SIGNED_IN } from '../../src/contract/signIn.js'
import { ask, signInWays } from '../api/client.js'
import { Problem } from '../api/problem.js'
import { useMe, useT } from '../host/reader.js'
import { goOn, isSignedIn } from '../host/session.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Modal } from '../ui/Modal.js'
import { WayButtons } from './Ways.js'

/** Whether the same person is in again; anybody else must not see what stands here. */
async function isBack(personId: string): Promise<boolean> {
  if (!(await isSignedIn())) return false
  const me = await ask('me.read', {})
  if (me.personId !== personId) window.location.assign('/')
  return me.personId === personId
}

/** Over the page whose session is over: what is written there stays, and one signs in beside it. */
export function SignedOut(): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const { data } = useQuery({ queryKey: ['sign-in ways'], queryFn: signInWays })
  const queries = useQueryClient()
  const [hasLooked, setLooked] = useState(false)
  const look = useCallback(async (): Promise<void> => {
    const isIn = await isBack(personId).catch((error: unknown) => {
      if (error instanceof Problem) return false
      throw error
    })
    if (!isIn) return setLooked(true)
    goOn()
    await queries.invalidateQueries()
  }, [personId, queries])
  useEffect(() => {
    const lookWhenSeen = (): void => void (document.hidden || void look())
    document.addEventListener('visibilitychange', lookWhenSeen)
    return () => document.removeEventListener('visibilitychange', lookWhenSeen)
  }, [look])
  return (
    <Modal open close={() => undefined} mustAnswer>
      <DialogFrame
        title={t('browser.ended.title')}
        cancel={() => window.location.assign('/')}
        cancelText={t('browser.ended.leave')}
        act={() => void look()}
        actText={t('browser.ended.go')}
      >
        <span>{t('browser.ended.text')}</span>
        <WayButtons ways={data?.ways ?? []} returnTo={SIGNED_IN} newWindow />
        {hasLooked && <span role="alert">{t('browser.ended.notYet')}</span>}
      </DialogFrame>
    </Modal>
  )
}
