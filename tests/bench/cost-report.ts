/** What the cost of the pages comes to, beside what it is to be. */
import { MOST_OF_FLOOR, type WorkloadCost } from './page-cost.ts';

interface CostTable {
  readonly title: string;
  /** The names of the columns first. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Heap that one document may have more, in megabytes. */
const MOST_HEAP = 0.4;

/**
 * @returns script time, heap and task time of each workload, and of each kind; beside those of another
 *   build, if there is one
 */
export function costTables(costs: readonly WorkloadCost[]): CostTable[] {
  const script = costs.map((cost) => {
    const { workload, in: spent, overNone, overFloor } = cost;
    const { over, most, target = most } = workload.goal;
    return [
      workload.name,
      fixed(spent.none.script),
      fixed(overNone.floor.script),
      fixed(overNone.floorAgain.script),
      fixed(overNone.ours.script),
      fixed(overFloor.ours.script),
      `${over === 'floor' ? '比底线' : '比无扩展'} ${target === most ? most : `${target}，最多 ${most}`}`,
      fixed(overNone.ours.compile),
      overNone.ours.heap.toFixed(2),
    ];
  });
  const beside = costs.flatMap(({ workload, overNone: { beside: other, ours } }) =>
    other
      ? [
          [
            workload.name,
            fixed(withCompiling(other)),
            fixed(withCompiling(ours)),
            (withCompiling(ours) / withCompiling(other)).toFixed(2),
            other.heap.toFixed(2),
            ours.heap.toFixed(2),
          ],
        ]
      : [],
  );
  const task = costs
    .filter(({ workload }) => MOST_OF_FLOOR[workload.kind])
    .map(({ workload, overNone }) => [
      workload.name,
      fixed(overNone.floor.task),
      fixed(overNone.floorAgain.task),
      fixed(overNone.ours.task),
    ]);
  const sums = sumsOf(costs).map(({ kind, ours, floor, noise, most }) => [
    kind,
    fixed(ours),
    fixed(floor),
    (ours / floor).toFixed(2),
    most,
    fixed(noise),
  ]);
  return [
    {
      title: '页面脚本时间、编译时间比无扩展多用（毫秒，中位数）；内存比无扩展多用（MB）',
      rows: [
        ['情形', '无扩展', '底线', '底线再测', '本扩展', '比底线', '目标', '编译', '内存'],
        ...script,
      ],
    },
    ...(beside.length === 0
      ? []
      : [
          {
            title: '同一轮里的另一构建：脚本和编译时间（毫秒）、内存（MB）比无扩展多用',
            rows: [['情形', '另一构建', '本扩展', '比值', '内存', '本扩展内存'], ...beside],
          },
        ]),
    {
      title: '任务时间比无扩展多用（毫秒，中位数）',
      rows: [['情形', '底线', '底线再测', '本扩展'], ...task],
    },
    {
      title: '同类情形的任务时间合计（毫秒）',
      rows: [['类', '本扩展', '底线', '比值', '目标', '底线两次相差'], ...sums],
    },
  ];
}

/** @returns in words, which figures miss what they are to be */
export function missedCosts(costs: readonly WorkloadCost[]): string[] {
  const script = costs.flatMap(({ workload: { name, goal }, overNone, overFloor }) => {
    const added = (goal.over === 'none' ? overNone : overFloor).ours.script;
    return added <= goal.most ? [] : [`页面 ${name}：多用 ${fixed(added)} 毫秒，最多 ${goal.most}`];
  });
  const heap = costs.flatMap(({ workload: { name, kind, frames }, overNone }) =>
    kind === 'silent' || frames || overNone.ours.heap <= MOST_HEAP
      ? []
      : [`页面 ${name}：内存多用 ${overNone.ours.heap.toFixed(2)} MB，最多 ${MOST_HEAP}`],
  );
  const sums = sumsOf(costs).flatMap(({ kind, ours, floor, noise, most }) => {
    if (ours <= most * floor) return [];
    // A machine that is busy with something else says nothing of times this short.
    return noise > floor / 4
      ? [`${kind} 的任务时间：同一底线两次相差太大，比值不能说明什么`]
      : [`${kind} 的任务时间是底线的 ${(ours / floor).toFixed(2)} 倍，最多 ${most} 倍`];
  });
  return [...script, ...heap, ...sums];
}

// ---------------------------------------------------------------------------------------------

/** The task time that workloads of one kind add together. */
interface Sum {
  readonly kind: string;
  readonly ours: number;
  readonly floor: number;
  /** By how much the same floor differs, measured twice. */
  readonly noise: number;
  /** Most that it may be, as a multiple of the floor. */
  readonly most: number;
}

function sumsOf(costs: readonly WorkloadCost[]): Sum[] {
  return Object.entries(MOST_OF_FLOOR).flatMap(([kind, most]) => {
    const these = costs.filter(({ workload }) => workload.kind === kind);
    if (these.length === 0) return [];
    const sum = (setting: 'floor' | 'floorAgain' | 'ours') =>
      these.reduce((total, { overNone }) => total + overNone[setting].task, 0);
    const [one, other] = [sum('floor'), sum('floorAgain')];
    return [
      {
        kind,
        ours: sum('ours'),
        floor: (one + other) / 2,
        noise: Math.abs(one - other),
        most,
      },
    ];
  });
}

/** Whatever a build has compiled before it runs, it need not compile while it runs. */
function withCompiling({ script, compile }: WorkloadCost['in']['ours']): number {
  return script + compile;
}

function fixed(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
