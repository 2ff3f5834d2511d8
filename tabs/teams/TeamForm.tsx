import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { OrganisationView, TeamView } from '../../src/contract/organisation.js'
import { REPORT_TAG_MAX, REPORT_TAGS_MAX, TEAM_NAME_MAX } from '../../src/domain/team.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { afterDialogs } from '../ui/focus.js'
import { Choose } from '../ui/list/Choose.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'

type Props = {
  view: OrganisationView
  /** Null: a new one. */
  team: TeamView | null
  close: () => void
}

const tagsOf = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim().slice(0, REPORT_TAG_MAX))
    .filter((tag) => tag !== '')
    .slice(0, REPORT_TAGS_MAX)

function useSaving({ team, close }: Pick<Props, 'team' | 'close'>) {
  const t = useT()
  const notify = useNotify()
  const go = useNavigate()
  const creating = useDo('teams.create', {
    learned({ id, name }) {
      notify({ text: t('organisation.done.created', { name }) })
      close()
      afterDialogs(() => void go(`/teams/${id}`))
    },
  })
  const editing = useDo('teams.edit', {
    learned() {
      notify({ text: t('organisation.done.saved') })
      close()
    },
  })
  return {
    isBusy: creating.isPending || editing.isPending,
    problem: creating.error ?? editing.error,
    save(said: { name: string; reportTags: string[]; areaId: string | null; isMain: boolean }) {
      const { isMain, ...body } = said
      if (team)
        editing.mutate({ params: { teamId: team.id }, body: { ...body, isMain, version: team.version } })
      else creating.mutate({ body })
    },
  }
}

/** Where it may stand, and where it stands. */
function areasFor({ view, team }: Props): { id: string; name: string }[] {
  const here = team?.area
  return !here || view.leaves.some(({ id }) => id === here.id) ? view.leaves : [here, ...view.leaves]
}

type Draft = { name: string; tags: string; areaId: string; isMain: boolean }

const firstPlace = ({ rights }: OrganisationView, first: string): string => (rights.withoutArea ? '' : first)

const draftOf = ({ view, team }: Props, first: string): Draft => ({
  name: team?.name ?? '',
  tags: team?.reportTags.join(', ') ?? '',
  areaId: team ? (team.area?.id ?? '') : firstPlace(view, first),
  isMain: team?.isMain ?? false,
})

type FieldsProps = Props & { draft: Draft; change: (draft: Draft) => void; isWrong: boolean }

function Fields({ view, team, close, draft, change, isWrong }: FieldsProps): ReactElement {
  const t = useT()
  const { name, tags, areaId, isMain } = draft
  const mayBeNowhere = view.rights.withoutArea || team?.area === null
  const nowhere = mayBeNowhere ? [{ value: '', text: t('organisation.form.noArea') }] : []
  const areas = areasFor({ view, team, close }).map((area) => ({ value: area.id, text: area.name }))
  return (
    <>
      <Field
        label={t('organisation.form.name')}
        required
        validationMessage={isWrong ? t('organisation.form.nameMissing') : null}
      >
        <Input
          value={name}
          maxLength={TEAM_NAME_MAX}
          onChange={(_, { value }) => change({ ...draft, name: value })}
        />
      </Field>
      <Choose
        label={t('organisation.form.area')}
        value={areaId}
        choices={[...nowhere, ...areas]}
        change={(value) => change({ ...draft, areaId: value })}
      />
      <Field label={t('organisation.form.tags')} hint={t('organisation.form.tagsHint')}>
        <Input value={tags} maxLength={300} onChange={(_, { value }) => change({ ...draft, tags: value })} />
      </Field>
      {team && view.rights.setMain && (
        <Checkbox
          label={t('organisation.form.main')}
          checked={isMain}
          onChange={(_, { checked }) => change({ ...draft, isMain: checked === true })}
        />
      )}
    </>
  )
}

/** A new team, or another name, tags and area of one. */
export function TeamForm(props: Props): ReactElement {
  const { team, close } = props
  const t = useT()
  const [draft, setDraft] = useState(draftOf(props, areasFor(props)[0]?.id ?? ''))
  const { isBusy, problem, save } = useSaving(props)
  const { name, tags, areaId, isMain } = draft
  const isMissing = name.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    save({ name: name.trim(), reportTags: tagsOf(tags), areaId: areaId || null, isMain }),
  )
  return (
    <DialogFrame
      title={t(team ? 'organisation.team.edit' : 'organisation.teams.new')}
      cancel={close}
      form={submit}
      actText={t(team ? 'organisation.form.save' : 'organisation.form.create')}
      isBusy={isBusy}
      problem={problem}
    >
      <Fields {...props} draft={draft} change={setDraft} isWrong={wasTried && isMissing} />
    </DialogFrame>
  )
}
