export declare const root: string;
export declare const cache: string;
export declare const artifacts: string;
export declare const vsixFile: string;
export declare const vsixFolder: string;
