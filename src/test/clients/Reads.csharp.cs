using System;
using System.IO;
using System.Net.Http;
using Org.OpenAPITools.Client;

/// <summary>Reads each answer as its model, and writes that: FROM TO. The name of a file begins with the model's.</summary>
public static class Reads
{
    public static void Main(string[] folders)
    {
        var json = new CustomJsonCodec(new Configuration());
        foreach (string answer in Directory.GetFiles(folders[0]))
        {
            string name = Path.GetFileName(answer);
            Type model = Type.GetType("Org.OpenAPITools.Model." + name.Split('-')[0], true);
            var answered = new HttpResponseMessage { Content = new StringContent(File.ReadAllText(answer)) };
            object read = json.Deserialize(answered, model).Result;
            File.WriteAllText(Path.Combine(folders[1], name), json.Serialize(read));
        }
    }
}
