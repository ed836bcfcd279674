import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormBody } from "../../../../netlify/http/body.ts";

const read = async (json: string) => {
  const fields = await parseFormBody("json", "application/json", new TextEncoder().encode(json));
  return fields === null ? null : Object.fromEntries(fields);
};

describe("a JSON body", () => {
  it("counts the first of a name that comes twice, as a form does", async () => {
    expect(await read('{"name":"first","name":"second","message":"a"}')).toEqual({
      name: "first",
      message: "a",
    });
    expect(await read('{"name":1,"name":"second"}')).toEqual({ name: "second" });
    expect(await read('{"na\\u006de":"first","name":"second"}')).toEqual({ name: "first" });
  });

  it("is read by its names, whatever stands in its values", async () => {
    expect(
      await read(
        '{ "study" : {"name":"inner","x":[{"name":"deep"}]} , "message":"{\\"name\\":\\"no\\"}, }", "name" : "yes" }',
      ),
    ).toEqual({ message: '{"name":"no"}, }', name: "yes" });
  });

  it.each(["", "[]", "null", '"name"', "{", '{"name":"a"', "{'name':'a'}"])(
    "that is %j is none",
    async (json) => {
      expect(await read(json)).toBeNull();
    },
  );

  it("gives the text that was written, whatever it is", async () => {
    const value = fc.oneof(fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.string(), value, fc.constantFrom(undefined, 2), async (name, other, indent) => {
        const object = { email: other, name, message: `${name}"}` };
        const expected = Object.fromEntries(
          Object.entries(object).filter(([, text]) => typeof text === "string"),
        );
        expect(await read(JSON.stringify(object, null, indent))).toEqual(expected);
      }),
    );
  });
});
