import { useState, type ReactElement } from 'react'
import type { BroadcastDetail } from '../../src/contract/broadcast.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useSubmit } from '../ui/useSubmit.js'
import { isRight, sentOf, WordFields } from './WordFields.js'

type Props = {
  broadcast: BroadcastDetail
  done: (now: BroadcastDetail, text: string) => void
  close: () => void
}

/** Says it otherwise, wherever it stands. */
export function CorrectBroadcast({ broadcast, done, close }: Props): ReactElement {
  const t = useT()
  const { id: broadcastId, version, title, text, link } = broadcast
  const [words, setWords] = useState({ title, text: text ?? '', link: link ?? '' })
  const correcting = useDo('broadcasts.correct', { learned: (now) => done(now, t('broadcast.change.saved')) })
  const confirmed = correcting.error?.code === 'personal-number-or-not'
  const { wasTried, submit } = useSubmit(isRight(words), () =>
    correcting.mutate({ params: { broadcastId }, body: { version, ...sentOf(words), confirmed } }),
  )
  return (
    <DialogFrame
      title={t('broadcast.change.correctTitle')}
      cancel={close}
      form={submit}
      actText={t(confirmed ? 'broadcast.write.sendAnyway' : 'broadcast.change.save')}
      isBusy={correcting.isPending}
      problem={correcting.error}
    >
      <span>{t('broadcast.change.correctText')}</span>
      <WordFields words={words} change={setWords} wasTried={wasTried} />
    </DialogFrame>
  )
}

/** Takes it back, wherever it stands. */
export function WithdrawBroadcast({ broadcast, done, close }: Props): ReactElement {
  const t = useT()
  const { id: broadcastId, version } = broadcast
  const withdrawing = useDo('broadcasts.withdraw', {
    learned: (now) => done(now, t('broadcast.change.withdrawn')),
  })
  return (
    <DialogFrame
      title={t('broadcast.change.withdrawTitle')}
      cancel={close}
      act={() => withdrawing.mutate({ params: { broadcastId }, body: { version } })}
      actText={t('broadcast.change.withdraw')}
      isBusy={withdrawing.isPending}
      problem={withdrawing.error}
    >
      {t('broadcast.change.withdrawText')}
    </DialogFrame>
  )
}
