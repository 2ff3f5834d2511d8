import { makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { OrganisationView } from '../../src/contract/organisation.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useNotify } from '../ui/Notices.js'
import type { AreaFormProps } from './AreaForms.js'
import { branchIn, inOrder } from './inOrder.js'

const useStyles = makeStyles({ text: { margin: 0 } })

/** What hangs on the area, and where each of it can go. */
function hangingOn(view: OrganisationView, areaId: string) {
  const branch = branchIn(view.areas, areaId)
  const others = inOrder(view.areas).filter(({ id, canEdit }) => canEdit && !branch.has(id))
  const withTeams = new Set(view.teams.map(({ area }) => area?.id))
  return {
    hasTeams: withTeams.has(areaId),
    hasChildren: branch.size > 1,
    leaves: others.filter(({ isLeaf }) => isLeaf),
    places: others.filter(({ id }) => !withTeams.has(id)),
    others,
  }
}

const choicesOf = (areas: readonly { id: string; name: string }[]) =>
  areas.map(({ id, name }) => ({ value: id, text: name }))

/** "Slet": nothing goes by itself, so it is said where each thing goes. */
export function DeleteArea({ view, area, close }: AreaFormProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const hanging = hangingOn(view, area.id)
  const [teamsTo, setTeamsTo] = useState('')
  const [childrenTo, setChildrenTo] = useState(area.parentId ?? '')
  const [coordinatorsTo, setCoordinatorsTo] = useState('')
  const deleting = useDo('areas.delete', {
    learned() {
      notify({ text: t('organisation.done.deleted', { name: area.name }) })
      close()
    },
  })
  const remove = (): void =>
    deleting.mutate({
      params: { areaId: area.id },
      body: {
        version: area.version,
        teamsTo: teamsTo || null,
        ...(hanging.hasChildren && childrenTo ? { childrenTo } : {}),
        coordinatorsTo: coordinatorsTo || null,
      },
    })
  return (
    <DialogFrame
      title={t('organisation.areas.deleteOf', { name: area.name })}
      cancel={close}
      act={remove}
      actText={t('organisation.areas.delete')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      <p className={styles.text}>{t('organisation.areas.deleteText')}</p>
      {hanging.hasTeams && (
        <Choose
          label={t('organisation.areas.teamsTo')}
          value={teamsTo}
          choices={[{ value: '', text: t('organisation.areas.teamsNowhere') }, ...choicesOf(hanging.leaves)]}
          change={setTeamsTo}
        />
      )}
      {hanging.hasChildren && (
        <Choose
          label={t('organisation.areas.childrenTo')}
          value={childrenTo}
          choices={choicesOf(hanging.places)}
          change={setChildrenTo}
        />
      )}
      {area.coordinators.length > 0 && (
        <Choose
          label={t('organisation.areas.coordinatorsTo')}
          value={coordinatorsTo}
          choices={[
            { value: '', text: t('organisation.areas.coordinatorsStop') },
            ...choicesOf(hanging.others),
          ]}
          change={setCoordinatorsTo}
        />
      )}
    </DialogFrame>
  )
}
