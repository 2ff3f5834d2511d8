import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Message } from '../../ui/Message.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { To } from '../../ui/To.js'

/** After the reader has given away the task, and with it the right to read it. */
export function OutOfSight({ title }: { title: string }): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <>
      <PageTitle title={t('taskPage.handedOverTitle')} />
      <div className={look.card}>
        <Message
          icon={<HandshakeRegular />}
          title={title}
          ways={<To to="/tasks">{t('taskPage.toMyTasks')}</To>}
        >
          {t('taskPage.handedOverText')}
        </Message>
      </div>
    </>
  )
}
