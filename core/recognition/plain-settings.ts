/** The plain ways in which a text comes before a person, for an explanation. */
import type { Setting } from './scene.ts';

export const PLAIN_SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['浏览器自带的弹窗', { channel: 'dialog', appeared: true, layered: true, titled: false }],
  ['页面上弹出的框', { channel: 'page', appeared: true, layered: true, titled: false }],
  ['随网页一起打开的文字', { channel: 'page', appeared: false, layered: false, titled: false }],
];
