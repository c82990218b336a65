export function materialiseSample(target: string, options?: { readonly today?: string }): Promise<void>;
export function writeSample(target: string, today: string): void;
