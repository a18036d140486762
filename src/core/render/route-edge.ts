/** A place along the flow of a drawing and one across it. */
export interface Place {
  along: number;
  across: number;
}

/** A box, or what an edge has to pass straight: its middle and its extent along the flow. */
export interface Extent extends Place {
  length: number;
}

/**
 * The way of an edge between two boxes, as places between which it is straight (even index to odd) and bent (odd to
 * even). It leaves and enters a box at its side, crosses every layer between them straight, where the layout kept a place
 * free for it, and bends only in the gaps between layers: so it touches no other box.
 */
export function routeEdge(
  from: Extent,
  to: Extent,
  through: readonly Place[],
  layers: readonly Extent[],
): Place[] {
  const sign = Math.sign(to.along - from.along) || 1;
  const start = (box: Extent): number => box.along - (sign * box.length) / 2;
  const end = (box: Extent): number => box.along + (sign * box.length) / 2;
  const layerOf = (place: Place): Extent | undefined =>
    layers.find((layer) => Math.abs(layer.along - place.along) <= layer.length / 2);
  const way: Place[] = [
    { along: end(from), across: from.across },
    { along: end(layerOf(from) ?? from), across: from.across },
  ];
  for (const place of through) {
    const layer = layerOf(place);
    if (!layer || layer === layerOf(from) || layer === layerOf(to)) continue;
    way.push({ along: start(layer), across: place.across }, { along: end(layer), across: place.across });
  }
  return [
    ...way,
    { along: start(layerOf(to) ?? to), across: to.across },
    { along: start(to), across: to.across },
  ];
}

/**
 * Places at which edges meet the side of a box: spread over its middle part, in the order in which their other ends
 * lie, so that lines that leave side by side stay so.
 */
export function spreadPorts(breadth: number, others: readonly number[]): number[] {
  const room = Math.max(0, breadth - 16);
  const step = others.length > 1 ? Math.min(8, room / (others.length - 1)) : 0;
  const order = others.map((across, index) => ({ across, index })).sort((a, b) => a.across - b.across);
  const places: number[] = [];
  order.forEach(({ index }, rank) => {
    places[index] = (rank - (others.length - 1) / 2) * step;
  });
  return places;
}
