export interface Annotations { readonly name: string; readonly file: string }
export interface Gold { readonly paths: readonly { readonly name: string; readonly file: string; readonly gold: string; readonly negatives: string }[]; readonly all: string }
export function readAnnotations(corpora: string): readonly Annotations[] | undefined;
export function writeGold(annotations: readonly Annotations[], out: string): Gold;
export interface Share { readonly right: number; readonly of: number }
export function compareRest(annotations: Annotations, figures: readonly unknown[]): { readonly status: Share; readonly direction: Share; readonly wrong: readonly string[] };
