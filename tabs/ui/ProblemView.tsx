import { Button } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useEffect, useRef, type ReactElement } from 'react'
import { unbroken } from '../../src/i18n/unbroken.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'
import { Message } from './Message.js'
import { To } from './To.js'

/** A sentence for every problem: the server's own, or ours where it said nothing. */
export function problemText(t: Translator, { code, message }: Problem): string {
  if (message !== '') return unbroken(message)
  if (code === 'offline' || code === 'slow') return t(`tab.problem.${code}`)
  return t('tab.problem.unreadable')
}

const titleKey = ({ status }: Problem): 'notFound' | 'forbidden' | 'failed' =>
  status === 404 ? 'notFound' : status === 403 ? 'forbidden' : 'failed'

const ICONS = {
  notFound: <DocumentSearchRegular />,
  forbidden: <LockClosedRegular />,
  failed: <CloudOffRegular />,
}

type Props = { problem: Problem; retry: () => void; level?: 1 | 2 }

/** In the place of a page or a part of one. */
export function ProblemView({ problem, retry, level = 2 }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const box = useRef<HTMLDivElement>(null)
  const key = titleKey(problem)
  useEffect(() => {
    if (level === 1) document.title = t('tab.title', { page: t(`tab.problem.${key}`) })
  }, [level, t, key])
  return (
    <div className={look.card} role="alert" ref={box}>
      <Message
        level={level}
        icon={ICONS[key]}
        title={t(`tab.problem.${key}`)}
        ways={
          <>
            {key === 'failed' && (
              <Button appearance="primary" onClick={retry}>
                {t('tab.state.retry')}
              </Button>
            )}
            {level === 1 && <To to="/">{t('tab.state.home')}</To>}
          </>
        }
      >
        {problemText(t, problem)}
      </Message>
    </div>
  )
}
