// What the generated code names and Debian's mono has no package for. Polly, which only repeats requests,
// and the naming of Newtonsoft.Json 13, which changes no name here: each has its own in DataMember.
namespace Polly
{
    using System;
    using System.Threading.Tasks;

    public enum OutcomeType { Successful, Failure }

    public class PolicyResult<T>
    {
        public OutcomeType Outcome { get; set; }
        public T Result { get; set; }
        public Exception FinalException { get; set; }
    }

    public interface ISyncPolicy<T>
    {
        PolicyResult<T> ExecuteAndCapture(Func<T> action);
    }

    public interface IAsyncPolicy<T>
    {
        Task<PolicyResult<T>> ExecuteAndCaptureAsync(Func<Task<T>> action);
    }
}

namespace Org.OpenAPITools
{
    class NamingStrategy
    {
        public bool OverrideSpecifiedNames { get; set; }
    }

    class CamelCaseNamingStrategy : NamingStrategy {}

    class DefaultContractResolver : Newtonsoft.Json.Serialization.DefaultContractResolver
    {
        public NamingStrategy NamingStrategy { get; set; }
    }
}
