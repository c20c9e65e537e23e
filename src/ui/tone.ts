/** The tones of statuses, tags and notices; each has a colour and a soft ground in the tokens. */
export type Tone = 'good' | 'notice' | 'busy' | 'waiting' | 'bad' | 'unknown';
