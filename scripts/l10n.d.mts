export declare function messagesIn(folder: string): Map<string, string>;
export declare function readBundle(): Readonly<Record<string, string>>;
