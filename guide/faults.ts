import type { OwnFileFault } from '../core/own-knowledge/file.ts';
import type { BackupFault } from '../store/backup.ts';

const REASONS: Readonly<Record<BackupFault['reason'], string>> = {
  'too-large': '文件太大，不是本助手导出的',
  'not-utf8': '文件不是 UTF-8 编码',
  'not-json': '文件的格式坏了',
  'not-ours': '不是本助手导出的文件',
  newer: '文件由更新的版本导出，请先更新本助手',
  unknown: '没有这一项',
  unfit: '内容不对',
};

/** @returns one line: where, and what is wrong */
export function describeFault({ where, reason, detail }: BackupFault): string {
  return [where, REASONS[reason], detail].filter(Boolean).join('：');
}

/** @returns one line: where, and what is wrong */
export function describeOwnFault({ where, reason, place }: OwnFileFault): string {
  const inFile = place && `第 ${place.line} 行第 ${place.column} 列`;
  return [inFile, where, reason].filter(Boolean).join('：');
}
