/** What a framed page says to the page around it: how high it is, in CSS pixels. */
export interface FrameHeight {
  readonly undersigned: 'height';
  readonly height: number;
}

/** What it is asked by one that has come late: by ours, or by WordPress. */
export interface FrameQuestion {
  readonly undersigned: 'ready';
  readonly message: 'ready';
}
