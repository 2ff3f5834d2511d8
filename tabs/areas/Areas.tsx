import { Button, makeStyles } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import type { AreaView, OrganisationView } from '../../src/contract/organisation.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { IntroductionViews } from '../introductions/IntroductionViews.js'
import { Banner } from '../ui/Banner.js'
import { useLook, WIDE } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Waiting } from '../ui/Waiting.js'
import { AddArea, AppointCoordinator, MoveArea, RenameArea } from './AreaForms.js'
import { AreaPanel, type AreaAct } from './AreaPanel.js'
import { AreaTree } from './AreaTree.js'
import { DeleteArea } from './DeleteArea.js'
import { inOrder } from './inOrder.js'

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 400px', alignItems: 'start' },
  },
  text: { margin: '0 0 12px' },
})

const FORMS = {
  add: AddArea,
  rename: RenameArea,
  move: MoveArea,
  delete: DeleteArea,
  appoint: AppointCoordinator,
}

/** Before there is a tree. */
function NoTree({ view }: { view: OrganisationView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const making = useDo('areas.createRoot', { learned: () => undefined })
  return (
    <div className={look.card}>
      <p className={styles.text}>{t('organisation.areas.none')}</p>
      {making.error && <ProblemBanner problem={making.error} />}
      {view.rights.createRoot && (
        <>
          <p className={styles.text}>{t('organisation.areas.makeRootText')}</p>
          <Button appearance="primary" disabledFocusable={making.isPending} onClick={() => making.mutate({})}>
            {t('organisation.areas.makeRoot')}
          </Button>
        </>
      )}
    </div>
  )
}

function Tree({ view }: { view: OrganisationView }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const areas = inOrder(view.areas)
  const [chosenId, choose] = useState<string | null>(null)
  const [act, setAct] = useState<{ what: AreaAct; area: AreaView } | null>(null)
  const chosen = areas.find(({ id }) => id === chosenId) ?? areas.find(({ canEdit }) => canEdit) ?? areas[0]
  const close = (): void => setAct(null)
  const Form = FORMS[act?.what ?? 'add']
  return (
    <div className={styles.body}>
      <div className={look.card}>
        <AreaTree areas={areas} chosen={chosen?.id ?? null} choose={choose} />
      </div>
      {chosen && <AreaPanel view={view} area={chosen} act={(what) => setAct({ what, area: chosen })} />}
      <Modal open={act !== null} close={close}>
        {act && <Form view={view} area={act.area} close={close} />}
      </Modal>
    </div>
  )
}

/** "Ansvarsområder": the tree, and what can be done with each area. */
export function Areas(): ReactElement {
  const t = useT()
  const look = useLook()
  const { data: view, error, refetch } = useAsk('organisation.read', {})
  if (error && !view) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  if (!view) return <Waiting rows={6} />
  if (!view.rights.seeAreas) return <Nowhere />
  return (
    <div className={look.stack}>
      <div>
        <PageTitle title={t('organisation.view.areas')} />
        <div className={look.subtle}>{t('organisation.areas.intro')}</div>
      </div>
      <IntroductionViews shown="areas" />
      {view.needsReview && <Banner icon={<WarningRegular />}>{t('organisation.areas.yourReview')}</Banner>}
      {view.areas.length === 0 ? <NoTree view={view} /> : <Tree view={view} />}
    </div>
  )
}
