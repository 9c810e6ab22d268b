// Chinese of the visit packet.

export const zhPacket = {} as const;
