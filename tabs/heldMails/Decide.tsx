import { Radio, RadioGroup, Field } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import type { HeldMailView } from '../../src/contract/heldMail.js'
import type { Problem } from '../api/problem.js'
import { useDo } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { DialogFrame } from '../ui/DialogFrame.js'

type Props = {
  mail: HeldMailView
  /** It is decided, by the reader or by somebody who was first. */
  done: (text: string) => void
  close: () => void
}

/** Who may be said to have written it; whom one believes it to be comes first. */
function writersOf({ reason }: HeldMailView): readonly ('RECIPIENT' | 'ME')[] {
  if (reason === 'no-right') return ['ME']
  return reason === 'other-sender' ? ['ME', 'RECIPIENT'] : ['RECIPIENT', 'ME']
}

const isGone = (problem: Problem): boolean => problem.code === 'not-found'

/** Puts it into the thread, as somebody's. */
export function AttachMail({ mail, done, close }: Props): ReactElement {
  const t = useT()
  const me = useMe()
  const { id: heldMailId, municipality, recipient, isMailbox, reason } = mail
  const writers = writersOf(mail)
  const [as, setAs] = useState<'RECIPIENT' | 'ME'>(writers[0] ?? 'ME')
  const attaching = useDo('heldMails.attach', { learned: () => done(t('heldMail.attached')) })
  const names = {
    RECIPIENT: isMailbox ? t('heldMail.asKombit') : recipient,
    ME: t('heldMail.asMe', { name: me.name }),
  }
  const attach = (): void =>
    attaching.mutate(
      { params: { heldMailId }, body: { as } },
      { onError: (problem) => isGone(problem) && done(t('heldMail.gone')) },
    )
  return (
    <DialogFrame
      title={t('heldMail.attachTitle')}
      cancel={close}
      act={attach}
      actText={t('heldMail.attach')}
      isBusy={attaching.isPending}
      problem={attaching.error}
    >
      <span>{t('heldMail.attachText', { municipality })}</span>
      {reason === 'personal-number-or-not' && (
        <Banner icon={<WarningFilled />}>{t('heldMail.number')}</Banner>
      )}
      <Field label={t('heldMail.as')}>
        <RadioGroup value={as} onChange={(_, { value }) => setAs(value === 'ME' ? 'ME' : 'RECIPIENT')}>
          {writers.map((one) => (
            <Radio key={one} value={one} label={names[one]} />
          ))}
        </RadioGroup>
      </Field>
    </DialogFrame>
  )
}

/** Asks before it goes. */
export function DropMail({ mail: { id: heldMailId }, done, close }: Props): ReactElement {
  const t = useT()
  const dropping = useDo('heldMails.drop', { learned: () => done(t('heldMail.dropped')) })
  const drop = (): void =>
    dropping.mutate(
      { params: { heldMailId } },
      { onError: (problem) => isGone(problem) && done(t('heldMail.gone')) },
    )
  return (
    <DialogFrame
      title={t('heldMail.dropTitle')}
      cancel={close}
      act={drop}
      actText={t('heldMail.drop')}
      isBusy={dropping.isPending}
      problem={dropping.error}
    >
      {t('heldMail.dropText')}
    </DialogFrame>
  )
}
