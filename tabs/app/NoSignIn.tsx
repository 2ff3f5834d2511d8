import { Button } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected'
import { ShieldKeyholeRegular } from '@fluentui/react-icons/svg/shield-keyhole'
import { useEffect, type ReactElement } from 'react'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useT } from '../host/reader.js'
import { tellFailed, tellShown, useSession } from '../host/session.js'

const KEYS = { 'no-answer': 'noAnswer', consent: 'consent', 'no-token': 'noToken' } as const

/** Teams did not say who the person is: why, and what can be done about it. */
export function NoSignIn(): ReactElement {
  const t = useT()
  const look = useLook()
  const { reason } = useSession()
  const key = KEYS[reason ?? 'no-token']
  useEffect(() => {
    document.title = t('tab.title', { page: t(`tab.noSignIn.${key}`) })
    // An administrator must read why, so Teams must not put its own page over ours.
    if (key === 'consent') tellShown()
    else tellFailed(key)
  }, [key, t])
  return (
    <div className={look.card} role="alert">
      <Message
        level={1}
        icon={key === 'consent' ? <ShieldKeyholeRegular /> : <PlugDisconnectedRegular />}
        title={t(`tab.noSignIn.${key}`)}
        ways={
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {t('tab.state.retry')}
          </Button>
        }
      >
        {t(`tab.noSignIn.${key}Way`)}
      </Message>
    </div>
  )
}
