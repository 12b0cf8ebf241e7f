type Rates = Readonly<Record<string, number | null>>;
type Scores = Readonly<Record<string, Rates>>;
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function readFloors(): Promise<Floors>;
export function belowFloors(
  floors: Floors,
  scores: Scores,
): [set: string, rate: string, score: number, floor: number][];
export function raised(floors: Floors, scores: Scores): Floors;
export function writeFloors(floors: Floors): Promise<void>;
export function reportFloors(floors: Floors, scores: Scores): boolean;
