/** Flags with a value, taken out of the arguments; what is left is what was named. */
export const options = args => {
  const rest = [...args];
  const take = (name, otherwise) => {
    const i = rest.indexOf(name);
    return i < 0 ? otherwise : rest.splice(i, 2)[1];
  };
  return { take, rest };
};
