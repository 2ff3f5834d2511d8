import { Button, makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { problemText } from '../ProblemView.js'

const useStyles = makeStyles({
  box: { marginTop: '12px' },
  way: { marginTop: '8px' },
})

/** What was not done, why, and the way to see how things are now. */
export function RoleProblem({ problem, seeNow }: { problem: Problem; seeNow?: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div role="alert" className={styles.box}>
      <Banner icon={<WarningFilled />}>
        {problemText(t, problem)}
        {seeNow && (
          <div className={styles.way}>
            <Button size="small" onClick={seeNow}>
              {t('tab.role.seeNow')}
            </Button>
          </div>
        )}
      </Banner>
    </div>
  )
}
