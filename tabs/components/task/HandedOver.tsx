import { HandshakeRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Message } from '../Message.js'
import { PageTitle } from '../PageTitle.js'
import { To } from '../To.js'

/** After the reader has given away the task, and with it the right to read it. */
export function HandedOver({ title }: { title: string }): ReactElement {
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
