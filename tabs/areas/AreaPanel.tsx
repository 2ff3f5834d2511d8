import { Button, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement } from 'react'
import type { AreaView, OrganisationView } from '../../src/contract/organisation.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  part: { marginTop: '16px' },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minHeight: '32px' },
  whole: { flexBasis: '100%' },
  button: { marginTop: '8px' },
})

export type AreaAct = 'add' | 'rename' | 'move' | 'delete' | 'appoint'
type Props = { view: OrganisationView; area: AreaView; act: (what: AreaAct) => void }

function Coordinators({ area, act }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const dismissing = useDo('areas.dismiss', { learned: () => undefined })
  const dismiss = (personId: string, name: string): void =>
    dismissing.mutate(
      { params: { areaId: area.id }, body: { personId } },
      { onSuccess: () => notify({ text: t('organisation.done.dismissed', { name }) }) },
    )
  return (
    <div className={styles.part}>
      <h3 className={look.h3}>{t('organisation.areas.coordinators')}</h3>
      {dismissing.error && <ProblemBanner problem={dismissing.error} />}
      {area.coordinators.length === 0 && (
        <div className={look.subtle}>{t('organisation.areas.noCoordinators')}</div>
      )}
      <ul className={look.list}>
        {area.coordinators.map(({ id, name, needsReview }) => (
          <li key={id} className={styles.person}>
            <span>{name}</span>
            {area.canCoordinate && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('organisation.areas.dismiss', { name })}
                onClick={() => dismiss(id, name)}
              />
            )}
            {needsReview && (
              <span className={`${look.subtle} ${styles.whole}`}>{t('organisation.areas.review')}</span>
            )}
          </li>
        ))}
      </ul>
      {area.canCoordinate && (
        <Button className={styles.button} onClick={() => act('appoint')}>
          {t('organisation.areas.appoint')}
        </Button>
      )}
    </div>
  )
}

/** What can be done with it; the root is only divided, and what lies above is only read. */
function Acts({ area, act }: Pick<Props, 'area' | 'act'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (!area.canEdit) return <div className={look.subtle}>{t('organisation.areas.readOnly')}</div>
  return (
    <>
      {area.parentId === null && <div className={look.subtle}>{t('organisation.areas.root')}</div>}
      <div className={`${look.row} ${styles.button}`}>
        <Button appearance="primary" onClick={() => act('add')}>
          {t('organisation.areas.add')}
        </Button>
        {area.parentId !== null && (
          <>
            <Button onClick={() => act('rename')}>{t('organisation.areas.rename')}</Button>
            <Button onClick={() => act('move')}>{t('organisation.areas.move')}</Button>
            <Button onClick={() => act('delete')}>{t('organisation.areas.delete')}</Button>
          </>
        )}
      </div>
    </>
  )
}

/** The chosen area: its teams, who coordinates it, and what can be done. */
export function AreaPanel({ view, area, act }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const teams = view.teams.filter((team) => team.area?.id === area.id)
  return (
    <Section className={look.card} title={area.name}>
      <div aria-live="polite">
        <Acts area={area} act={act} />
        {area.isLeaf && (
          <div className={styles.part}>
            <h3 className={look.h3}>{t('organisation.areas.teams')}</h3>
            {teams.length === 0 && <div className={look.subtle}>{t('organisation.areas.noTeams')}</div>}
            <ul className={look.list}>
              {teams.map(({ id, name }) => (
                <li key={id}>
                  <To to={`/teams/${id}`}>{name}</To>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Coordinators {...{ view, area, act }} />
      </div>
    </Section>
  )
}
