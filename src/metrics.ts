import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** One value with its labels, which say kinds and states, never who or what. */
export type Sample = { labels: Record<string, string>; value: number }

type Figure<Label extends string> = { name: string; help: string; labelNames: readonly Label[] }
type Labels<Label extends string> = Record<Label, string>

/** A figure that is read when the page is asked for. */
export type Reading = Figure<string> & { read(): Promise<Sample[]> | Sample[] }
/** `buckets`: upper limits in seconds. */
export type Durations<Label extends string> = Figure<Label> & { buckets?: number[] }

export type Count<Label extends string> = (labels: Labels<Label>) => void
export type Measure<Label extends string> = (labels: Labels<Label>, ms: number) => void

/** Of what somebody waits for. */
const BRISK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const UNREAD = 'klik_metrics_unread'

/** The figures of one server for its operator, in Prometheus' text form. */
export class Metrics {
  private readonly registry = new Registry()
  private readonly unread = new Gauge({
    name: UNREAD,
    help: 'Figures that could not be read just now.',
    registers: [this.registry],
  })
  private isAsked = false

  get contentType(): string {
    return this.registry.contentType
  }

  /** Something that only rises for as long as the process lives. */
  counter<Label extends string>(figure: Figure<Label>): Count<Label> {
    const counter = new Counter({ ...figure, registers: [this.registry] })
    return (labels) => counter.inc(labels)
  }

  /** How long something takes, and so also how often it happens. */
  durations<Label extends string>({ buckets = BRISK, ...figure }: Durations<Label>): Measure<Label> {
    const histogram = new Histogram({ ...figure, buckets, registers: [this.registry] })
    return (labels, ms) => histogram.observe(labels, ms / 1000)
  }

  gauge({ read, ...figure }: Reading): void {
    new Gauge({
      ...figure,
      registers: [this.registry],
      async collect() {
        const samples = await read()
        this.reset()
        for (const { labels, value } of samples) this.set(labels, value)
      },
    })
  }

  /** The page. A figure that cannot be read now is left out, and counted. */
  async text(): Promise<string> {
    this.watchProcess()
    const names = this.registry.getMetricsAsArray().map(({ name }) => name)
    const found = await Promise.allSettled(
      names.filter((name) => name !== UNREAD).map((name) => this.registry.getSingleMetricAsString(name)),
    )
    const told = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    this.unread.set(found.length - told.length)
    return `${[...told, await this.registry.getSingleMetricAsString(UNREAD)].join('\n')}\n`
  }

  /** Memory, processor, event loop, collected garbage. To watch them costs a little, so it begins when somebody asks. */
  private watchProcess(): void {
    if (!this.isAsked) collectDefaultMetrics({ register: this.registry })
    this.isAsked = true
  }
}
