import { Button, makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { Banner } from './Banner.js'
import { problemText } from './ProblemView.js'

const useStyles = makeStyles({
  box: { marginTop: '12px' },
  way: { marginTop: '8px' },
})

/** What was not done, why, and the way to see how things are now. */
export function ProblemBanner({ problem, seeNow }: { problem: Problem; seeNow?: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div role="alert" className={styles.box}>
      <Banner icon={<WarningFilled />}>
        {problemText(t, problem)}
        {seeNow && (
          <div className={styles.way}>
            <Button size="small" onClick={seeNow}>
              {t('tab.state.seeRole')}
            </Button>
          </div>
        )}
      </Banner>
    </div>
  )
}
