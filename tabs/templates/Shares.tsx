import { Button, Field, makeStyles, Radio, RadioGroup, shorthands, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { Asking } from '../../src/contract/index.js'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { SHARE_RIGHTS, type ShareRight } from '../../src/domain/introductionTemplate.js'
import { formatMoment } from '../../src/i18n/format.js'
import { keyOf, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { PersonChoice } from '../ui/PersonChoice.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { useSubmit } from '../ui/useSubmit.js'
import { InviteToShare, InviteWay } from './InviteToShare.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  who: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
})

type Share = TemplateView['shares'][number]
type Target = Asking<'introductionTemplates.share'>['body']['target']
type Of = { template: TemplateView }

/** What the server answers is how it now is, on the page as in the list. */
function useSharing({ template }: Of, then: () => void) {
  const queries = useQueryClient()
  const learned = (view: TemplateView): void => {
    queries.setQueryData(keyOf('introductionTemplates.read', { params: { templateId: view.id ?? '' } }), view)
    then()
  }
  return {
    templateId: template.id ?? '',
    sharing: useDo('introductionTemplates.share', { learned }),
    stopping: useDo('introductionTemplates.unshare', { learned: then }),
  }
}

function targetOf({ kind, toId }: Pick<Share, 'kind' | 'toId'>): Target {
  if (kind === 'everybody' || toId === null) return { kind: 'everybody' }
  return kind === 'person' ? { kind, personId: toId } : { kind: 'team', teamId: toId }
}

function Line({ template, share }: Of & { share: Share }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const name = share.name ?? t('templates.share.everybody')
  const { templateId, sharing, stopping } = useSharing({ template }, () => undefined)
  const problem = sharing.error ?? stopping.error
  const stop = (): void =>
    stopping.mutate(
      { params: { templateId, shareId: share.id } },
      { onSuccess: () => notify({ text: t('templates.share.stopped', { name }) }) },
    )
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <div className={look.h3}>{name}</div>
        <div className={look.subtle}>
          {t('templates.share.by', { name: share.by ?? '–', at: formatMoment(t.language, share.at) })}
        </div>
      </div>
      {share.canEdit ? (
        <>
          <Choose
            label={t('templates.share.right')}
            name={t('templates.share.rightOf', { name })}
            value={share.right}
            choices={SHARE_RIGHTS.map((value) => ({ value, text: t(`templates.share.${value}`) }))}
            change={(value) => {
              const right: ShareRight = value === 'edit' ? 'edit' : 'view'
              sharing.mutate({ params: { templateId }, body: { target: targetOf(share), right } })
            }}
          />
          <Button aria-label={t('templates.share.remove', { name })} onClick={stop}>
            {t('templates.share.stop')}
          </Button>
        </>
      ) : (
        <span>{t(`templates.share.${share.right}`)}</span>
      )}
      {problem && <ProblemBanner problem={problem} />}
    </li>
  )
}

type To = { kind: Target['kind']; id: string; name: string }

type TargetProps = Of & { to: To; change: (to: To) => void; invite: () => void }

function TargetFields({ template, to, change, invite }: TargetProps): ReactElement {
  const t = useT()
  if (to.kind === 'everybody') return <div>{t('templates.share.everybodyHint')}</div>
  if (to.kind === 'person')
    return (
      <>
        {to.name !== '' && <div role="status">{t('templates.share.chosen', { name: to.name })}</div>}
        <PersonChoice
          label={t('templates.share.choosePerson')}
          chosen={to.id === '' ? null : to.id}
          choose={({ id, name }) => change({ kind: 'person', id, name })}
          hindrance={() => null}
        />
        {template.teams.length > 0 && <InviteWay open={invite} />}
      </>
    )
  const { teams } = template
  return (
    <Choose
      label={t('templates.share.chooseTeam')}
      value={to.id}
      choices={[{ value: '', text: '–' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))]}
      change={(id) => change({ kind: 'team', id, name: teams.find((team) => team.id === id)?.name ?? '' })}
    />
  )
}

const NOBODY = { id: '', name: '' }
type FormProps = Of & { close: () => void; first: typeof NOBODY; invite: () => void }

/** `first`: the person it begins with. */
function ShareForm({ template, close, first, invite }: FormProps): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const { shareWithAnybody, rights } = template
  const kinds = shareWithAnybody ? (['person', 'team', 'everybody'] as const) : (['team'] as const)
  const [to, setTo] = useState<To>({ kind: kinds[0], ...first })
  const [right, setRight] = useState<ShareRight>('view')
  const { templateId, sharing } = useSharing({ template }, () => {
    const name = to.kind === 'everybody' ? t('templates.share.everybody') : to.name
    notify({ text: t('templates.share.done', { name }) })
    close()
  })
  const isChosen = to.kind === 'everybody' || to.id !== ''
  const { wasTried, submit } = useSubmit(isChosen, () => {
    const target = targetOf({ kind: to.kind, toId: to.id || null })
    sharing.mutate({ params: { templateId }, body: { target, right } })
  })
  return (
    <DialogFrame
      title={t('templates.share.addTitle')}
      cancel={close}
      form={submit}
      actText={t('templates.share.add')}
      isBusy={sharing.isPending}
      problem={sharing.error}
    >
      {kinds.length > 1 ? (
        <Field label={t('templates.share.with')}>
          <RadioGroup
            value={to.kind}
            onChange={(_, { value }) =>
              setTo({ kind: kinds.find((kind) => kind === value) ?? 'team', ...NOBODY })
            }
          >
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`templates.share.${kind}`)} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <div className={look.subtle}>{t('templates.share.ownAreas')}</div>
      )}
      <Field validationMessage={wasTried && !isChosen ? t('templates.share.noTarget') : null}>
        <TargetFields {...{ template, to, change: setTo, invite }} />
      </Field>
      <Field label={t('templates.share.right')}>
        <RadioGroup value={right} onChange={(_, { value }) => setRight(value === 'edit' ? 'edit' : 'view')}>
          {SHARE_RIGHTS.filter((one) => one === 'view' || rights.edit).map((one) => (
            <Radio key={one} value={one} label={t(`templates.share.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
    </DialogFrame>
  )
}

/** With whom a template is shared: those it is shared with first, then the way to share it with more. */
export function Shares({ template }: Of): ReactElement | null {
  const t = useT()
  const look = useLook()
  const [opened, setOpened] = useState<'share' | 'invite' | null>(null)
  const [first, setFirst] = useState(NOBODY)
  const close = (): void => setOpened(null)
  const share = (person = NOBODY): void => {
    setFirst(person)
    setOpened('share')
  }
  const { shares, rights, team } = template
  if (!rights.share && !rights.edit) return null
  return (
    <Section
      className={look.card}
      title={t('templates.share.title')}
      beside={rights.share && <Button onClick={() => share()}>{t('templates.share.add')}</Button>}
    >
      {shares.length === 0 && (
        <div className={look.subtle}>{t(team ? 'templates.share.noneTeam' : 'templates.share.none')}</div>
      )}
      <ul className={look.list}>
        {shares.map((share) => (
          <Line key={share.id} template={template} share={share} />
        ))}
      </ul>
      <Modal open={opened !== null} close={close}>
        {opened === 'share' ? (
          <ShareForm {...{ template, close, first }} invite={() => setOpened('invite')} />
        ) : opened === 'invite' ? (
          <InviteToShare {...{ template, close }} invited={share} />
        ) : null}
      </Modal>
    </Section>
  )
}
